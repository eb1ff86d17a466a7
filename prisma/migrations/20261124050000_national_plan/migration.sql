-- CreateTable
CREATE TABLE "Declination" (
    "id" BIGSERIAL NOT NULL,
    "programmeId" UUID,
    "actionId" UUID,
    "axisId" UUID,
    "objectiveId" UUID,
    "declined" BOOLEAN NOT NULL,
    "on" DATE NOT NULL,
    "reason" TEXT,
    "byUserId" UUID,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Declination_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavingTable" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "batchId" UUID,
    "validFrom" DATE NOT NULL,
    "recordedById" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "totalCents" BIGINT NOT NULL,

    CONSTRAINT "SavingTable_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavingItem" (
    "tableId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "parent" TEXT,
    "amountCents" BIGINT NOT NULL,

    CONSTRAINT "SavingItem_pkey" PRIMARY KEY ("tableId","position")
);

-- CreateIndex
CREATE INDEX "Declination_programmeId_id_idx" ON "Declination"("programmeId", "id");

-- CreateIndex
CREATE INDEX "Declination_actionId_id_idx" ON "Declination"("actionId", "id");

-- CreateIndex
CREATE INDEX "Declination_axisId_idx" ON "Declination"("axisId");

-- CreateIndex
CREATE INDEX "Declination_objectiveId_idx" ON "Declination"("objectiveId");

-- CreateIndex
CREATE INDEX "SavingTable_planId_validFrom_idx" ON "SavingTable"("planId", "validFrom");

-- AddForeignKey
ALTER TABLE "Declination" ADD CONSTRAINT "Declination_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Declination" ADD CONSTRAINT "Declination_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Declination" ADD CONSTRAINT "Declination_axisId_fkey" FOREIGN KEY ("axisId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Declination" ADD CONSTRAINT "Declination_objectiveId_fkey" FOREIGN KEY ("objectiveId") REFERENCES "Chantier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavingTable" ADD CONSTRAINT "SavingTable_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavingItem" ADD CONSTRAINT "SavingItem_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "SavingTable"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- One regional object declines one national object.
ALTER TABLE "Declination" ADD CONSTRAINT "Declination_one_each_side" CHECK (num_nonnulls("programmeId", "actionId") = 1 AND num_nonnulls("axisId", "objectiveId") = 1);
