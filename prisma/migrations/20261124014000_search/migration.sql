-- Search without accents or capitals (docs/decisions/0074). pg_trgm is a trusted extension: the account needs CREATE on the database, as for btree_gist.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
EXCEPTION WHEN insufficient_privilege OR undefined_file THEN
  RAISE EXCEPTION 'la recherche a besoin de l’extension « pg_trgm » : faites-la créer par un administrateur de la base (CREATE EXTENSION pg_trgm), ou donnez à ce compte le droit CREATE sur la base'
    USING ERRCODE = SQLSTATE;
END $$;

-- The same as fold() of lib/core/text.ts: no accents, lower case; typographic apostrophes become straight ones.
CREATE FUNCTION search_fold(value text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN translate(
    replace(replace(lower(regexp_replace(normalize(value, NFD), '[\u0300-\u036f]', '', 'g')), 'œ', 'oe'), 'æ', 'ae'),
    '’‘', '''''');

-- Words apart: whatever is neither letter nor figure is a space, so that « l’ES », « l'ES », « mono-produit » and « 50 % » are plain words.
CREATE FUNCTION search_words(value text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN trim(regexp_replace(search_fold(value), '[^[:alnum:]]+', ' ', 'g'));

-- Each word as written (for the beginning of a word) and as the French stemmer reduces it (for plurals).
CREATE FUNCTION search_vector(value text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 2000
  RETURN to_tsvector('simple', search_words(coalesce(value, ''))) || to_tsvector('french', search_words(coalesce(value, '')));

-- A text that names an object (weight A), and what is said around it (weight C).
CREATE FUNCTION search_vector(name text, around text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 4000
  RETURN setweight(search_vector(name), 'A') || setweight(search_vector(around), 'C');

-- Every word but the last as the stemmer reduces it, empty words aside; the last one also as the beginning of a word,
-- unless it is an empty word after others.
CREATE FUNCTION search_query(asked text) RETURNS tsquery
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  words text[] := string_to_array(search_words(asked), ' ');
  final text := words[cardinality(words)];
  former tsquery;
  reduced tsquery;
BEGIN
  IF final IS NULL OR final = '' THEN RETURN ''::tsquery; END IF;
  former := plainto_tsquery('french', array_to_string(words[:cardinality(words) - 1], ' '));
  reduced := plainto_tsquery('french', final);
  IF numnode(former) > 0 AND numnode(reduced) = 0 THEN RETURN former; END IF;
  RETURN former && (to_tsquery('simple', final || ':*') || reduced);
END $$;

CREATE INDEX "ActionVersion_search_idx" ON "ActionVersion" USING gin (search_vector("title", 'action ' || "number"));
CREATE INDEX "ProgrammeVersion_search_idx" ON "ProgrammeVersion" USING gin (search_vector("title", "context"));
CREATE INDEX "ChantierVersion_search_idx" ON "ChantierVersion" USING gin (search_vector("title", 'chantier ' || "number"::text));
CREATE INDEX "PlanIndicator_search_idx" ON "PlanIndicator" USING gin (search_vector("label"));
CREATE INDEX "ResultIndicator_search_idx" ON "ResultIndicator" USING gin (search_vector("label"));
CREATE INDEX "Avenant_search_idx" ON "Avenant" USING gin (search_vector("title", 'avenant ' || "number"::text || ' ' || coalesce("act", '')));
CREATE INDEX "Body_search_idx" ON "Body" USING gin (search_vector("name"));
CREATE INDEX "User_search_idx" ON "User" USING gin (search_vector("name", "email"));

-- The journal looks for a part of a name: the same names folded, kept by the database beside them.
ALTER TABLE "AuditEvent"
  ADD COLUMN "actorFold" TEXT NOT NULL GENERATED ALWAYS AS (search_fold("actorName")) STORED,
  ADD COLUMN "objectFold" TEXT NOT NULL GENERATED ALWAYS AS (search_fold("objectName")) STORED;
CREATE INDEX "AuditEvent_actorFold_idx" ON "AuditEvent" USING gin ("actorFold" gin_trgm_ops);
CREATE INDEX "AuditEvent_objectFold_idx" ON "AuditEvent" USING gin ("objectFold" gin_trgm_ops);
