ALTER TABLE "offer_search" ADD COLUMN "functional_domain_id" smallint;--> statement-breakpoint
ALTER TABLE "offers" ADD COLUMN "functional_domain_id" smallint;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_functional_domain_id_taxonomy_terms_id_fk" FOREIGN KEY ("functional_domain_id") REFERENCES "public"."taxonomy_terms"("id") ON DELETE no action ON UPDATE no action;