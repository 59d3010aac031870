-- Offers by text or by a part of their reference, always through the indexes. The planner takes the text vectors for as cheap to
-- read as the row they belong to, though they are stored apart and packed: for a common word it would read all of them, which
-- takes a hundred times as long. A setting of the function is the one way to tell it in a single round trip.
CREATE FUNCTION offers_matching(query tsquery, part text) RETURNS SETOF uuid
LANGUAGE sql STABLE PARALLEL SAFE ROWS 500
SET enable_seqscan = off
AS $$ SELECT offer_id FROM offer_search WHERE whole_vector @@ query OR reference_key LIKE part $$;
