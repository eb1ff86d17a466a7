-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('national_admin', 'regional_admin', 'ars_officer', 'dg_ars', 'dcgdr', 'local_am', 'omedit', 'establishment_director', 'establishment_delegate', 'crc3a_member', 'iraps_member');

-- CreateEnum
CREATE TYPE "AccountTokenKind" AS ENUM ('invitation', 'password_reset');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('deposited', 'published', 'undone', 'abandoned');

-- CreateEnum
CREATE TYPE "PlanLevel" AS ENUM ('regional', 'national');

-- CreateEnum
CREATE TYPE "PlanStatus" AS ENUM ('projet', 'avis_crc3a', 'arrete');

-- CreateEnum
CREATE TYPE "Recurrence" AS ENUM ('annual', 'half_yearly', 'quarterly', 'monthly');

-- CreateEnum
CREATE TYPE "DeadlineStatus" AS ENUM ('suspended', 'deferred', 'awaiting');

-- CreateEnum
CREATE TYPE "IndicatorKind" AS ENUM ('ratio', 'count', 'yes_no', 'evolution', 'amount', 'level', 'text');

-- CreateEnum
CREATE TYPE "SetState" AS ENUM ('realisee', 'abandonnee', 'rouverte');

-- CreateEnum
CREATE TYPE "JobState" AS ENUM ('waiting', 'running', 'done', 'failed');

-- CreateEnum
CREATE TYPE "EstablishmentKind" AS ENUM ('EJ', 'ET');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "regionCode" TEXT,
    "bodyId" UUID,
    "passwordHash" TEXT,
    "sessionVersion" INTEGER NOT NULL DEFAULT 1,
    "accessEndsOn" DATE,
    "lockVersion" INTEGER NOT NULL DEFAULT 1,
    "oidcSubject" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UserEstablishment" (
    "userId" UUID NOT NULL,
    "finess" TEXT NOT NULL,

    CONSTRAINT "UserEstablishment_pkey" PRIMARY KEY ("userId","finess")
);

-- CreateTable
CREATE TABLE "UserAccessState" (
    "id" BIGSERIAL NOT NULL,
    "userId" UUID NOT NULL,
    "active" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "byUserId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "UserAccessState_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccountToken" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" "AccountTokenKind" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AccountToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimiterFlexible" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMP(3),

    CONSTRAINT "RateLimiterFlexible_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "actorRole" TEXT,
    "type" TEXT NOT NULL,
    "objectType" TEXT NOT NULL,
    "objectId" TEXT NOT NULL,
    "objectName" TEXT NOT NULL,
    "regionCode" TEXT,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportBatch" (
    "id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "regionCode" TEXT,
    "planId" UUID,
    "fileId" UUID NOT NULL,
    "companionId" UUID,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lockVersion" INTEGER NOT NULL DEFAULT 1,
    "corrections" JSONB NOT NULL DEFAULT '{}',
    "result" JSONB,

    CONSTRAINT "ImportBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportBatchState" (
    "id" BIGSERIAL NOT NULL,
    "batchId" UUID NOT NULL,
    "state" "ImportState" NOT NULL,
    "byUserId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,

    CONSTRAINT "ImportBatchState_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "level" "PlanLevel" NOT NULL,
    "regionCode" TEXT,
    "startYear" INTEGER NOT NULL,
    "endYear" INTEGER NOT NULL,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanState" (
    "id" BIGSERIAL NOT NULL,
    "planId" UUID NOT NULL,
    "status" "PlanStatus" NOT NULL,
    "on" DATE NOT NULL,
    "act" TEXT,
    "byUserId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PlanState_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Avenant" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "act" TEXT,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Avenant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Part" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "lead" TEXT,

    CONSTRAINT "Part_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Programme" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,

    CONSTRAINT "Programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgrammeVersion" (
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "avenantId" UUID,
    "recordedById" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "partId" UUID NOT NULL,
    "parentId" UUID,
    "order" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "context" TEXT,
    "blocs" INTEGER[],

    CONSTRAINT "ProgrammeVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgrammeObjective" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "value" DECIMAL(65,30),
    "unit" TEXT,
    "year" INTEGER,

    CONSTRAINT "ProgrammeObjective_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ResultIndicator" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "level" TEXT,

    CONSTRAINT "ResultIndicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Chantier" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,

    CONSTRAINT "Chantier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChantierVersion" (
    "id" UUID NOT NULL,
    "chantierId" UUID NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "avenantId" UUID,
    "recordedById" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "programmeId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "number" INTEGER,
    "title" TEXT,

    CONSTRAINT "ChantierVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Action" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "lockVersion" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActionVersion" (
    "id" UUID NOT NULL,
    "actionId" UUID NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "avenantId" UUID,
    "batchId" UUID,
    "recordedById" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "chantierId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "regional" BOOLEAN NOT NULL DEFAULT false,
    "rawActors" TEXT,

    CONSTRAINT "ActionVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Deadline" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "raw" TEXT NOT NULL,
    "label" TEXT,
    "from" DATE,
    "to" DATE,
    "recurrence" "Recurrence",
    "status" "DeadlineStatus",

    CONSTRAINT "Deadline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanIndicator" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "kind" "IndicatorKind" NOT NULL,
    "numerator" TEXT,
    "denominator" TEXT,
    "current" TEXT,
    "target" TEXT,

    CONSTRAINT "PlanIndicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Body" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Body_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActionActor" (
    "versionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "bodyId" UUID NOT NULL,

    CONSTRAINT "ActionActor_pkey" PRIMARY KEY ("versionId","position")
);

-- CreateTable
CREATE TABLE "ActionState" (
    "id" BIGSERIAL NOT NULL,
    "actionId" UUID NOT NULL,
    "state" "SetState" NOT NULL,
    "on" DATE NOT NULL,
    "reason" TEXT,
    "byUserId" UUID,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ActionState_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgressNote" (
    "id" BIGSERIAL NOT NULL,
    "actionId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "byUserId" UUID,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProgressNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OccurrenceState" (
    "id" BIGSERIAL NOT NULL,
    "actionId" UUID NOT NULL,
    "deadlinePosition" INTEGER NOT NULL,
    "endsOn" DATE NOT NULL,
    "done" BOOLEAN NOT NULL,
    "on" DATE NOT NULL,
    "proof" TEXT,
    "byUserId" UUID,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OccurrenceState_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "World" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "storyDate" DATE,

    CONSTRAINT "World_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutgoingMail" (
    "id" UUID NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,

    CONSTRAINT "OutgoingMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Job" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "ownerId" UUID,
    "state" "JobState" NOT NULL DEFAULT 'waiting',
    "progress" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    "result" JSONB,
    "message" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Region" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "agency" TEXT NOT NULL,

    CONSTRAINT "Region_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Territory" (
    "code" TEXT NOT NULL,
    "regionCode" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Territory_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Establishment" (
    "finess" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "EstablishmentKind" NOT NULL,
    "regionCode" TEXT NOT NULL,
    "territoryCode" TEXT,
    "fictitious" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Establishment_pkey" PRIMARY KEY ("finess")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "User_oidcSubject_key" ON "User"("oidcSubject");

-- CreateIndex
CREATE INDEX "UserAccessState_userId_id_idx" ON "UserAccessState"("userId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "AccountToken_tokenHash_key" ON "AccountToken"("tokenHash");

-- CreateIndex
CREATE INDEX "AccountToken_userId_kind_idx" ON "AccountToken"("userId", "kind");

-- CreateIndex
CREATE INDEX "AuditEvent_objectType_objectId_id_idx" ON "AuditEvent"("objectType", "objectId", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_regionCode_id_idx" ON "AuditEvent"("regionCode", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_type_id_idx" ON "AuditEvent"("type", "id");

-- CreateIndex
CREATE INDEX "ImportBatchState_batchId_id_idx" ON "ImportBatchState"("batchId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_code_key" ON "Plan"("code");

-- CreateIndex
CREATE INDEX "Plan_regionCode_idx" ON "Plan"("regionCode");

-- CreateIndex
CREATE INDEX "PlanState_planId_id_idx" ON "PlanState"("planId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Avenant_planId_number_key" ON "Avenant"("planId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Part_planId_position_key" ON "Part"("planId", "position");

-- CreateIndex
CREATE INDEX "Programme_planId_idx" ON "Programme"("planId");

-- CreateIndex
CREATE INDEX "ProgrammeVersion_programmeId_validFrom_idx" ON "ProgrammeVersion"("programmeId", "validFrom");

-- CreateIndex
CREATE UNIQUE INDEX "ProgrammeObjective_versionId_position_key" ON "ProgrammeObjective"("versionId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ResultIndicator_versionId_position_key" ON "ResultIndicator"("versionId", "position");

-- CreateIndex
CREATE INDEX "Chantier_planId_idx" ON "Chantier"("planId");

-- CreateIndex
CREATE INDEX "ChantierVersion_chantierId_validFrom_idx" ON "ChantierVersion"("chantierId", "validFrom");

-- CreateIndex
CREATE INDEX "ChantierVersion_programmeId_idx" ON "ChantierVersion"("programmeId");

-- CreateIndex
CREATE INDEX "Action_planId_idx" ON "Action"("planId");

-- CreateIndex
CREATE INDEX "ActionVersion_actionId_validFrom_idx" ON "ActionVersion"("actionId", "validFrom");

-- CreateIndex
CREATE INDEX "ActionVersion_chantierId_idx" ON "ActionVersion"("chantierId");

-- CreateIndex
CREATE UNIQUE INDEX "Deadline_versionId_position_key" ON "Deadline"("versionId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "PlanIndicator_versionId_position_key" ON "PlanIndicator"("versionId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Body_name_key" ON "Body"("name");

-- CreateIndex
CREATE INDEX "ActionActor_bodyId_idx" ON "ActionActor"("bodyId");

-- CreateIndex
CREATE INDEX "ActionState_actionId_id_idx" ON "ActionState"("actionId", "id");

-- CreateIndex
CREATE INDEX "ProgressNote_actionId_id_idx" ON "ProgressNote"("actionId", "id");

-- CreateIndex
CREATE INDEX "OccurrenceState_actionId_deadlinePosition_endsOn_id_idx" ON "OccurrenceState"("actionId", "deadlinePosition", "endsOn", "id");

-- CreateIndex
CREATE INDEX "OutgoingMail_createdAt_idx" ON "OutgoingMail"("createdAt");

-- CreateIndex
CREATE INDEX "Job_ownerId_createdAt_idx" ON "Job"("ownerId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "StoredFile_key_key" ON "StoredFile"("key");

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UserEstablishment" ADD CONSTRAINT "UserEstablishment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UserEstablishment" ADD CONSTRAINT "UserEstablishment_finess_fkey" FOREIGN KEY ("finess") REFERENCES "Establishment"("finess") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UserAccessState" ADD CONSTRAINT "UserAccessState_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountToken" ADD CONSTRAINT "AccountToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportBatch" ADD CONSTRAINT "ImportBatch_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportBatch" ADD CONSTRAINT "ImportBatch_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportBatchState" ADD CONSTRAINT "ImportBatchState_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "ImportBatch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanState" ADD CONSTRAINT "PlanState_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Avenant" ADD CONSTRAINT "Avenant_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Part" ADD CONSTRAINT "Part_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeVersion" ADD CONSTRAINT "ProgrammeVersion_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeVersion" ADD CONSTRAINT "ProgrammeVersion_partId_fkey" FOREIGN KEY ("partId") REFERENCES "Part"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeVersion" ADD CONSTRAINT "ProgrammeVersion_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeVersion" ADD CONSTRAINT "ProgrammeVersion_avenantId_fkey" FOREIGN KEY ("avenantId") REFERENCES "Avenant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeObjective" ADD CONSTRAINT "ProgrammeObjective_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ProgrammeVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResultIndicator" ADD CONSTRAINT "ResultIndicator_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ProgrammeVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Chantier" ADD CONSTRAINT "Chantier_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChantierVersion" ADD CONSTRAINT "ChantierVersion_chantierId_fkey" FOREIGN KEY ("chantierId") REFERENCES "Chantier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChantierVersion" ADD CONSTRAINT "ChantierVersion_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChantierVersion" ADD CONSTRAINT "ChantierVersion_avenantId_fkey" FOREIGN KEY ("avenantId") REFERENCES "Avenant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionVersion" ADD CONSTRAINT "ActionVersion_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionVersion" ADD CONSTRAINT "ActionVersion_chantierId_fkey" FOREIGN KEY ("chantierId") REFERENCES "Chantier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionVersion" ADD CONSTRAINT "ActionVersion_avenantId_fkey" FOREIGN KEY ("avenantId") REFERENCES "Avenant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionVersion" ADD CONSTRAINT "ActionVersion_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "ImportBatch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ActionVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanIndicator" ADD CONSTRAINT "PlanIndicator_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ActionVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionActor" ADD CONSTRAINT "ActionActor_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ActionVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionActor" ADD CONSTRAINT "ActionActor_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionState" ADD CONSTRAINT "ActionState_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressNote" ADD CONSTRAINT "ProgressNote_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OccurrenceState" ADD CONSTRAINT "OccurrenceState_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Territory" ADD CONSTRAINT "Territory_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Establishment" ADD CONSTRAINT "Establishment_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Establishment" ADD CONSTRAINT "Establishment_territoryCode_fkey" FOREIGN KEY ("territoryCode") REFERENCES "Territory"("code") ON DELETE SET NULL ON UPDATE CASCADE;


-- What Prisma's schema language cannot say.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Two versions of one object are never in force on the same day: as-of reading is true by construction.
ALTER TABLE "ProgrammeVersion" ADD CONSTRAINT "ProgrammeVersion_no_overlap"
  EXCLUDE USING gist ("programmeId" WITH =, daterange("validFrom", "validTo") WITH &&);
ALTER TABLE "ChantierVersion" ADD CONSTRAINT "ChantierVersion_no_overlap"
  EXCLUDE USING gist ("chantierId" WITH =, daterange("validFrom", "validTo") WITH &&);
ALTER TABLE "ActionVersion" ADD CONSTRAINT "ActionVersion_no_overlap"
  EXCLUDE USING gist ("actionId" WITH =, daterange("validFrom", "validTo") WITH &&);

ALTER TABLE "Plan" ADD CONSTRAINT "Plan_period" CHECK ("startYear" <= "endYear");
ALTER TABLE "World" ADD CONSTRAINT "World_one_row" CHECK ("id" = 1);
ALTER TABLE "User" ADD CONSTRAINT "User_email_lower" CHECK ("email" = lower("email"));

-- Append-only tables: a row is a fact that happened.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "AuditEvent_append_only" BEFORE UPDATE OR DELETE ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AuditEvent_no_truncate" BEFORE TRUNCATE ON "AuditEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ImportBatchState_append_only" BEFORE UPDATE OR DELETE ON "ImportBatchState"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "UserAccessState_append_only" BEFORE UPDATE OR DELETE ON "UserAccessState"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
