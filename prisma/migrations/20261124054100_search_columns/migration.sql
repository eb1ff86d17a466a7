-- The vector of each text kept beside it (docs/decisions/0074): ranking thousands of answers computed it again for each of them.
DROP INDEX "ActionVersion_search_idx", "ProgrammeVersion_search_idx", "ChantierVersion_search_idx", "PlanIndicator_search_idx",
  "ResultIndicator_search_idx", "Avenant_search_idx", "Body_search_idx", "User_search_idx";

ALTER TABLE "ActionVersion" ADD COLUMN "search" tsvector
  GENERATED ALWAYS AS (search_vector("title", 'action ' || "number")) STORED;
ALTER TABLE "ProgrammeVersion" ADD COLUMN "search" tsvector
  GENERATED ALWAYS AS (search_vector("title", "context")) STORED;
ALTER TABLE "ChantierVersion" ADD COLUMN "search" tsvector
  GENERATED ALWAYS AS (search_vector("title", 'chantier ' || "number"::text)) STORED;
ALTER TABLE "PlanIndicator" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (search_vector("label")) STORED;
ALTER TABLE "ResultIndicator" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (search_vector("label")) STORED;
ALTER TABLE "Avenant" ADD COLUMN "search" tsvector
  GENERATED ALWAYS AS (search_vector("title", 'avenant ' || "number"::text || ' ' || coalesce("act", ''))) STORED;
ALTER TABLE "Body" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (search_vector("name")) STORED;
ALTER TABLE "BodyEntry" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (search_vector("name")) STORED;
ALTER TABLE "WorkingGroup" ADD COLUMN "search" tsvector
  GENERATED ALWAYS AS (search_vector("name", "objectives")) STORED;
ALTER TABLE "User" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (search_vector("name", "email")) STORED;

CREATE INDEX "ActionVersion_search_idx" ON "ActionVersion" USING gin ("search");
CREATE INDEX "ProgrammeVersion_search_idx" ON "ProgrammeVersion" USING gin ("search");
CREATE INDEX "ChantierVersion_search_idx" ON "ChantierVersion" USING gin ("search");
CREATE INDEX "PlanIndicator_search_idx" ON "PlanIndicator" USING gin ("search");
CREATE INDEX "ResultIndicator_search_idx" ON "ResultIndicator" USING gin ("search");
CREATE INDEX "Avenant_search_idx" ON "Avenant" USING gin ("search");
CREATE INDEX "Body_search_idx" ON "Body" USING gin ("search");
CREATE INDEX "BodyEntry_search_idx" ON "BodyEntry" USING gin ("search");
CREATE INDEX "WorkingGroup_search_idx" ON "WorkingGroup" USING gin ("search");
CREATE INDEX "User_search_idx" ON "User" USING gin ("search");
