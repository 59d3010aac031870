-- What an earlier release writes meanwhile has none, until the offer is read again: within the hour.
ALTER TABLE "offer_search" ADD COLUMN "reference_letters" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "offer_search_letters_start" ON "offer_search" USING btree ("reference_letters" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "offer_search_letters" ON "offer_search" USING gin ("reference_letters" gin_trgm_ops);--> statement-breakpoint
-- By the letters of a reference too; the function of two arguments stays for the processes of an earlier release.
CREATE FUNCTION offers_matching(query tsquery, part text, letters text) RETURNS SETOF uuid
LANGUAGE sql STABLE PARALLEL SAFE ROWS 500
SET enable_seqscan = off
AS $$
  SELECT offer_id FROM offer_search WHERE whole_vector @@ query OR reference_key LIKE part OR reference_letters LIKE letters
$$;
