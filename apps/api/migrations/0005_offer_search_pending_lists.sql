DROP INDEX "offer_search_title";--> statement-breakpoint
DROP INDEX "offer_search_whole";--> statement-breakpoint
CREATE INDEX "offer_search_title" ON "offer_search" USING gin ("title_vector") WITH (fastupdate=true,gin_pending_list_limit=256);--> statement-breakpoint
CREATE INDEX "offer_search_whole" ON "offer_search" USING gin ("whole_vector") WITH (fastupdate=true,gin_pending_list_limit=512);