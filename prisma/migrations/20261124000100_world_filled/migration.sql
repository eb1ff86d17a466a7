-- AlterTable
ALTER TABLE "World" ADD COLUMN     "filledAt" TIMESTAMPTZ(3);

