-- CreateEnum
CREATE TYPE "BodySide" AS ENUM ('ars', 'am', 'other');

-- CreateEnum
CREATE TYPE "BodyState" AS ENUM ('active', 'inactive', 'renamed', 'merged', 'removed');

-- CreateTable
CREATE TABLE "AccountDelegation" (
    "id" BIGSERIAL NOT NULL,
    "userId" UUID NOT NULL,
    "byUserId" UUID NOT NULL,
    "reason" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AccountDelegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegionSetting" (
    "id" BIGSERIAL NOT NULL,
    "regionCode" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "from" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "byUserId" UUID,
    "byName" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RegionSetting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BodyEntry" (
    "id" BIGSERIAL NOT NULL,
    "regionCode" TEXT NOT NULL,
    "bodyId" UUID NOT NULL,
    "state" "BodyState" NOT NULL,
    "kind" TEXT NOT NULL,
    "side" "BodySide" NOT NULL,
    "territories" TEXT[],
    "successorId" UUID,
    "from" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "byUserId" UUID,
    "byName" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BodyEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AccountDelegation_userId_id_idx" ON "AccountDelegation"("userId", "id");

-- CreateIndex
CREATE INDEX "AccountDelegation_byUserId_idx" ON "AccountDelegation"("byUserId");

-- CreateIndex
CREATE INDEX "RegionSetting_regionCode_code_from_id_idx" ON "RegionSetting"("regionCode", "code", "from", "id");

-- CreateIndex
CREATE INDEX "BodyEntry_regionCode_bodyId_from_id_idx" ON "BodyEntry"("regionCode", "bodyId", "from", "id");

-- AddForeignKey
ALTER TABLE "AccountDelegation" ADD CONSTRAINT "AccountDelegation_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountDelegation" ADD CONSTRAINT "AccountDelegation_byUserId_fkey" FOREIGN KEY ("byUserId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegionSetting" ADD CONSTRAINT "RegionSetting_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BodyEntry" ADD CONSTRAINT "BodyEntry_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BodyEntry" ADD CONSTRAINT "BodyEntry_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BodyEntry" ADD CONSTRAINT "BodyEntry_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What a region decided, said of its bodies or delegated is never rewritten: a change is one more row.
CREATE TRIGGER "RegionSetting_append_only" BEFORE UPDATE OR DELETE ON "RegionSetting"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "BodyEntry_append_only" BEFORE UPDATE OR DELETE ON "BodyEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AccountDelegation_append_only" BEFORE UPDATE OR DELETE ON "AccountDelegation"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
