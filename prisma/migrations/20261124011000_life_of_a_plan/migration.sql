-- The life of a plan: steps of an avenant and what it changes, yearly reviews, closing, actions carried to the next plan.
-- CreateEnum
CREATE TYPE "AvenantStatus" AS ENUM ('preparation', 'adopte', 'annule');

-- CreateEnum
CREATE TYPE "PlanObject" AS ENUM ('programme', 'chantier', 'action');

-- AlterEnum
ALTER TYPE "PlanStatus" ADD VALUE 'clos';

-- AlterTable
ALTER TABLE "Chantier" ADD COLUMN     "lockVersion" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Programme" ADD COLUMN     "lockVersion" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "AvenantState" (
    "id" BIGSERIAL NOT NULL,
    "avenantId" UUID NOT NULL,
    "status" "AvenantStatus" NOT NULL,
    "on" DATE NOT NULL,
    "act" TEXT,
    "byUserId" UUID,
    "byName" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AvenantState_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AvenantChange" (
    "id" UUID NOT NULL,
    "avenantId" UUID NOT NULL,
    "object" "PlanObject" NOT NULL,
    "objectId" UUID NOT NULL,
    "beforeId" UUID,
    "afterId" UUID,
    "byUserId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AvenantChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanReview" (
    "id" BIGSERIAL NOT NULL,
    "planId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "on" DATE NOT NULL,
    "body" TEXT NOT NULL,
    "conclusion" TEXT NOT NULL,
    "byUserId" UUID,
    "byName" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PlanReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CarriedAction" (
    "fromActionId" UUID NOT NULL,
    "toActionId" UUID NOT NULL,
    "toPlanId" UUID NOT NULL,
    "byUserId" UUID,
    "byName" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CarriedAction_pkey" PRIMARY KEY ("fromActionId","toPlanId")
);

-- CreateIndex
CREATE INDEX "AvenantState_avenantId_id_idx" ON "AvenantState"("avenantId", "id");

-- CreateIndex
CREATE INDEX "AvenantChange_objectId_idx" ON "AvenantChange"("objectId");

-- CreateIndex
CREATE UNIQUE INDEX "AvenantChange_avenantId_objectId_key" ON "AvenantChange"("avenantId", "objectId");

-- CreateIndex
CREATE UNIQUE INDEX "PlanReview_planId_year_key" ON "PlanReview"("planId", "year");

-- CreateIndex
CREATE UNIQUE INDEX "CarriedAction_toActionId_key" ON "CarriedAction"("toActionId");

-- CreateIndex
CREATE INDEX "CarriedAction_toPlanId_idx" ON "CarriedAction"("toPlanId");

-- AddForeignKey
ALTER TABLE "AvenantState" ADD CONSTRAINT "AvenantState_avenantId_fkey" FOREIGN KEY ("avenantId") REFERENCES "Avenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AvenantChange" ADD CONSTRAINT "AvenantChange_avenantId_fkey" FOREIGN KEY ("avenantId") REFERENCES "Avenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanReview" ADD CONSTRAINT "PlanReview_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarriedAction" ADD CONSTRAINT "CarriedAction_fromActionId_fkey" FOREIGN KEY ("fromActionId") REFERENCES "Action"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarriedAction" ADD CONSTRAINT "CarriedAction_toActionId_fkey" FOREIGN KEY ("toActionId") REFERENCES "Action"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarriedAction" ADD CONSTRAINT "CarriedAction_toPlanId_fkey" FOREIGN KEY ("toPlanId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- The avenants there are were in force from their day: adopted. What each did is read from the versions it made.
INSERT INTO "AvenantState" ("avenantId", status, "on", act, "byUserId", "byName", "recordedAt")
  SELECT a.id, 'adopte', (a."createdAt" AT TIME ZONE 'Europe/Paris')::date, a.act, a."createdById",
    coalesce(u.name, 'Application'), a."createdAt"
  FROM "Avenant" a LEFT JOIN "User" u ON u.id = a."createdById";
INSERT INTO "AvenantChange" (id, "avenantId", object, "objectId", "beforeId", "afterId", "byUserId", "recordedAt")
  SELECT gen_random_uuid(), v."avenantId", 'programme', v."programmeId", b.id, v.id, v."recordedById", v."recordedAt"
  FROM "ProgrammeVersion" v LEFT JOIN "ProgrammeVersion" b
    ON b."programmeId" = v."programmeId" AND b."validTo" = v."validFrom" AND b."validFrom" < b."validTo"
  WHERE v."avenantId" IS NOT NULL ON CONFLICT DO NOTHING;
INSERT INTO "AvenantChange" (id, "avenantId", object, "objectId", "beforeId", "afterId", "byUserId", "recordedAt")
  SELECT gen_random_uuid(), v."avenantId", 'chantier', v."chantierId", b.id, v.id, v."recordedById", v."recordedAt"
  FROM "ChantierVersion" v LEFT JOIN "ChantierVersion" b
    ON b."chantierId" = v."chantierId" AND b."validTo" = v."validFrom" AND b."validFrom" < b."validTo"
  WHERE v."avenantId" IS NOT NULL ON CONFLICT DO NOTHING;
INSERT INTO "AvenantChange" (id, "avenantId", object, "objectId", "beforeId", "afterId", "byUserId", "recordedAt")
  SELECT gen_random_uuid(), v."avenantId", 'action', v."actionId", b.id, v.id, v."recordedById", v."recordedAt"
  FROM "ActionVersion" v LEFT JOIN "ActionVersion" b
    ON b."actionId" = v."actionId" AND b."validTo" = v."validFrom" AND b."validFrom" < b."validTo"
  WHERE v."avenantId" IS NOT NULL ON CONFLICT DO NOTHING;
