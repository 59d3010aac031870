-- Words as they are, without accents: neither stems nor stop words.
CREATE TEXT SEARCH CONFIGURATION portal_plain (COPY = pg_catalog.simple);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION portal_plain
  ALTER MAPPING FOR asciiword, word, numword, asciihword, hword, numhword, hword_asciipart, hword_part, hword_numpart
  WITH unaccent, pg_catalog.simple;--> statement-breakpoint
-- What surrounds an offer (its structure, profession, place) stands in the same vector as its text, each word marked by « ~ », so
-- that one index answers for both: this asks for each word of a query with or without the mark.
CREATE FUNCTION offer_words_anywhere(query tsquery) RETURNS tsquery
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT regexp_replace(query::text, '''([^'']+)''(:\*)?', '(''\1''\2 | ''~\1''\2)', 'g')::tsquery $$;--> statement-breakpoint
-- Some open offers by their title, through the index as `offers_matching` does, and for the same reason.
CREATE FUNCTION offers_titled(query tsquery, after timestamptz, most integer) RETURNS SETOF uuid
LANGUAGE sql STABLE PARALLEL SAFE ROWS 300
SET enable_seqscan = off
AS $$ SELECT offer_id FROM offer_search WHERE title_vector @@ query AND deadline_at > after LIMIT most $$;--> statement-breakpoint
CREATE TABLE "search_vocabulary" (
	"word" text PRIMARY KEY NOT NULL,
	"written" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "offer_search" ADD COLUMN "word_sequence" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "offer_search" ADD COLUMN "text_version" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "search_vocabulary_like" ON "search_vocabulary" USING gist ("word" gist_trgm_ops);--> statement-breakpoint
CREATE INDEX "host_structures_words" ON "host_structures" USING gin (to_tsvector('portal_plain', translate("name" || ' ' || coalesce("acronym", '') || ' ' || coalesce("unit", ''), '/._-', '    ')));--> statement-breakpoint
CREATE INDEX "offer_search_profession_id_deadline_at_index" ON "offer_search" USING btree ("profession_id","deadline_at");--> statement-breakpoint
CREATE INDEX "offer_search_reference_start" ON "offer_search" USING btree ("reference_key" text_pattern_ops);