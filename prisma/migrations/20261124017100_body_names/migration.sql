-- AlterEnum
CREATE TYPE "BodyState_new" AS ENUM ('active', 'inactive', 'merged', 'removed');
ALTER TABLE "BodyEntry" ALTER COLUMN "state" TYPE "BodyState_new" USING ("state"::text::"BodyState_new");
ALTER TYPE "BodyState" RENAME TO "BodyState_old";
ALTER TYPE "BodyState_new" RENAME TO "BodyState";
DROP TYPE "public"."BodyState_old";

-- AlterTable
ALTER TABLE "BodyEntry" ADD COLUMN     "name" TEXT NOT NULL;


-- What a region calls a body on a day: its last entry not after that day, else the name it was written under.
CREATE FUNCTION body_name(body uuid, region text, day date) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(
    (SELECT e.name FROM "BodyEntry" e
      WHERE e."regionCode" = region AND e."bodyId" = body AND e."from" <= day
      ORDER BY e."from" DESC, e.id DESC LIMIT 1),
    (SELECT b.name FROM "Body" b WHERE b.id = body))
$$;
