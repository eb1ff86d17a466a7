-- CreateEnum
CREATE TYPE "Meteo" AS ENUM ('ensoleille', 'nuageux', 'orageux');

-- CreateEnum
CREATE TYPE "Side" AS ENUM ('ars', 'am');

-- CreateEnum
CREATE TYPE "Audience" AS ENUM ('ars', 'am', 'shared');

-- CreateEnum
CREATE TYPE "Attained" AS ENUM ('oui', 'partielle', 'non', 'sans_objet');

-- CreateEnum
CREATE TYPE "OnTime" AS ENUM ('oui', 'non', 'sans_objet');

-- AlterTable
ALTER TABLE "ProgressNote" ADD COLUMN     "correctsId" BIGINT;

-- CreateTable
CREATE TABLE "MeteoWord" (
    "id" BIGSERIAL NOT NULL,
    "actionId" UUID,
    "chantierId" UUID,
    "programmeId" UUID,
    "meteo" "Meteo" NOT NULL,
    "sentence" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "byUserId" UUID,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MeteoWord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommentThread" (
    "id" UUID NOT NULL,
    "actionId" UUID,
    "programmeId" UUID,
    "audience" "Audience" NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CommentThread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "byUserId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "byRole" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ThreadState" (
    "id" BIGSERIAL NOT NULL,
    "threadId" UUID NOT NULL,
    "resolved" BOOLEAN NOT NULL,
    "byUserId" UUID,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ThreadState_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "YearlyJudgement" (
    "id" BIGSERIAL NOT NULL,
    "actionId" UUID,
    "programmeId" UUID,
    "year" INTEGER NOT NULL,
    "attained" "Attained" NOT NULL,
    "onTime" "OnTime" NOT NULL,
    "progress" TEXT,
    "byUserId" UUID,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "YearlyJudgement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgrammePilot" (
    "id" BIGSERIAL NOT NULL,
    "programmeId" UUID NOT NULL,
    "side" "Side" NOT NULL,
    "function" TEXT,
    "bodyId" UUID,
    "userId" UUID,
    "on" DATE NOT NULL,
    "byUserId" UUID,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProgrammePilot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkingGroup" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "letterOn" DATE,
    "letterReference" TEXT,
    "objectives" TEXT,
    "lockVersion" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WorkingGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GroupProgramme" (
    "groupId" UUID NOT NULL,
    "programmeId" UUID NOT NULL,

    CONSTRAINT "GroupProgramme_pkey" PRIMARY KEY ("groupId","programmeId")
);

-- CreateTable
CREATE TABLE "GroupPilot" (
    "groupId" UUID NOT NULL,
    "side" "Side" NOT NULL,
    "function" TEXT,
    "bodyId" UUID,
    "userId" UUID,

    CONSTRAINT "GroupPilot_pkey" PRIMARY KEY ("groupId","side")
);

-- CreateTable
CREATE TABLE "GroupMember" (
    "groupId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,

    CONSTRAINT "GroupMember_pkey" PRIMARY KEY ("groupId","bodyId")
);

-- CreateTable
CREATE TABLE "GroupState" (
    "id" BIGSERIAL NOT NULL,
    "groupId" UUID NOT NULL,
    "ended" BOOLEAN NOT NULL,
    "on" DATE NOT NULL,
    "reason" TEXT,
    "byUserId" UUID,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "GroupState_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgressSheet" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "addressee" TEXT NOT NULL,
    "meteo" "Meteo" NOT NULL,
    "text" TEXT NOT NULL,
    "byUserId" UUID,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProgressSheet_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "MeteoWord_actionId_id_idx" ON "MeteoWord"("actionId", "id");

-- CreateIndex
CREATE INDEX "MeteoWord_chantierId_id_idx" ON "MeteoWord"("chantierId", "id");

-- CreateIndex
CREATE INDEX "MeteoWord_programmeId_id_idx" ON "MeteoWord"("programmeId", "id");

-- CreateIndex
CREATE INDEX "CommentThread_actionId_idx" ON "CommentThread"("actionId");

-- CreateIndex
CREATE INDEX "CommentThread_programmeId_idx" ON "CommentThread"("programmeId");

-- CreateIndex
CREATE INDEX "Comment_threadId_at_idx" ON "Comment"("threadId", "at");

-- CreateIndex
CREATE INDEX "ThreadState_threadId_id_idx" ON "ThreadState"("threadId", "id");

-- CreateIndex
CREATE INDEX "YearlyJudgement_actionId_year_id_idx" ON "YearlyJudgement"("actionId", "year", "id");

-- CreateIndex
CREATE INDEX "YearlyJudgement_programmeId_year_id_idx" ON "YearlyJudgement"("programmeId", "year", "id");

-- CreateIndex
CREATE INDEX "ProgrammePilot_programmeId_side_id_idx" ON "ProgrammePilot"("programmeId", "side", "id");

-- CreateIndex
CREATE UNIQUE INDEX "WorkingGroup_planId_name_key" ON "WorkingGroup"("planId", "name");

-- CreateIndex
CREATE INDEX "GroupState_groupId_id_idx" ON "GroupState"("groupId", "id");

-- CreateIndex
CREATE INDEX "ProgressSheet_groupId_on_idx" ON "ProgressSheet"("groupId", "on");

-- CreateIndex
CREATE UNIQUE INDEX "ProgressNote_correctsId_key" ON "ProgressNote"("correctsId");

-- AddForeignKey
ALTER TABLE "ProgressNote" ADD CONSTRAINT "ProgressNote_correctsId_fkey" FOREIGN KEY ("correctsId") REFERENCES "ProgressNote"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeteoWord" ADD CONSTRAINT "MeteoWord_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeteoWord" ADD CONSTRAINT "MeteoWord_chantierId_fkey" FOREIGN KEY ("chantierId") REFERENCES "Chantier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeteoWord" ADD CONSTRAINT "MeteoWord_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentThread" ADD CONSTRAINT "CommentThread_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentThread" ADD CONSTRAINT "CommentThread_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "CommentThread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadState" ADD CONSTRAINT "ThreadState_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "CommentThread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "YearlyJudgement" ADD CONSTRAINT "YearlyJudgement_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "YearlyJudgement" ADD CONSTRAINT "YearlyJudgement_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammePilot" ADD CONSTRAINT "ProgrammePilot_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammePilot" ADD CONSTRAINT "ProgrammePilot_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammePilot" ADD CONSTRAINT "ProgrammePilot_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkingGroup" ADD CONSTRAINT "WorkingGroup_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupProgramme" ADD CONSTRAINT "GroupProgramme_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "WorkingGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupProgramme" ADD CONSTRAINT "GroupProgramme_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupPilot" ADD CONSTRAINT "GroupPilot_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "WorkingGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupPilot" ADD CONSTRAINT "GroupPilot_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupPilot" ADD CONSTRAINT "GroupPilot_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupMember" ADD CONSTRAINT "GroupMember_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "WorkingGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupMember" ADD CONSTRAINT "GroupMember_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupState" ADD CONSTRAINT "GroupState_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "WorkingGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressSheet" ADD CONSTRAINT "ProgressSheet_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "WorkingGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- A word is about one thing, and one only.
ALTER TABLE "MeteoWord" ADD CONSTRAINT "MeteoWord_one_subject" CHECK (num_nonnulls("actionId", "chantierId", "programmeId") = 1);
ALTER TABLE "CommentThread" ADD CONSTRAINT "CommentThread_one_subject" CHECK (num_nonnulls("actionId", "programmeId") = 1);
ALTER TABLE "YearlyJudgement" ADD CONSTRAINT "YearlyJudgement_one_subject" CHECK (num_nonnulls("actionId", "programmeId") = 1);
-- A météo is nothing without its sentence.
ALTER TABLE "MeteoWord" ADD CONSTRAINT "MeteoWord_sentence" CHECK (btrim(sentence) <> '');
