-- CreateEnum
CREATE TYPE "DigestRhythm" AS ENUM ('daily', 'weekly');

-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "inDigest" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "mailFrom" TIMESTAMPTZ(3),
ADD COLUMN     "perimeter" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "OutgoingMail" ADD COLUMN     "unsubscribe" TEXT;

-- CreateTable
CREATE TABLE "NoticePreference" (
    "userId" UUID NOT NULL,
    "choices" JSONB NOT NULL,
    "rhythm" "DigestRhythm" NOT NULL,
    "weekday" INTEGER NOT NULL,
    "lockVersion" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NoticePreference_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "Digest" (
    "userId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "mailId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Digest_pkey" PRIMARY KEY ("userId","day")
);

-- CreateTable
CREATE TABLE "DigestRun" (
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DigestRun_pkey" PRIMARY KEY ("day")
);

-- CreateIndex
CREATE INDEX "Notice_mailFrom_idx" ON "Notice"("mailFrom");

-- AddForeignKey
ALTER TABLE "NoticePreference" ADD CONSTRAINT "NoticePreference_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Digest" ADD CONSTRAINT "Digest_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

