CREATE TABLE "offer_changes" (
	"transaction" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "offer_search_reference";--> statement-breakpoint
CREATE INDEX "offer_search_city_code_index" ON "offer_search" USING btree ("city_code");--> statement-breakpoint
CREATE INDEX "offer_search_department_code_index" ON "offer_search" USING btree ("department_code");--> statement-breakpoint
CREATE INDEX "offer_search_reference" ON "offer_search" USING gin ("reference_key" gin_trgm_ops);