ALTER TABLE "host_structures" ADD COLUMN "number" integer NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "host_structures_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "offer_search" ADD COLUMN "region_code" text;--> statement-breakpoint
ALTER TABLE "offer_search" ADD COLUMN "country" text;--> statement-breakpoint
ALTER TABLE "offer_search" ADD COLUMN "latitude" real;--> statement-breakpoint
ALTER TABLE "offer_search" ADD COLUMN "longitude" real;--> statement-breakpoint
ALTER TABLE "offer_search" ADD COLUMN "structure_number" integer;--> statement-breakpoint
-- Offers written before: what their own row says. Towns are located at the portal's next start, since the list of towns is no table.
UPDATE "offer_search" s SET "region_code" = o."region_code", "country" = o."country", "structure_number" = h."number",
  "latitude" = o."latitude", "longitude" = o."longitude",
  "city_code" = CASE WHEN s."city_code" LIKE 'x-%' THEN 'x-' || regexp_replace(lower(o."country"), '[^a-z0-9]+', '-', 'g') || substr(s."city_code", 2) ELSE s."city_code" END
FROM "offers" o JOIN "host_structures" h ON h."id" = o."structure_id" WHERE o."id" = s."offer_id";--> statement-breakpoint
ALTER TABLE "offer_search" ALTER COLUMN "country" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "offer_search" ALTER COLUMN "structure_number" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "offer_search_region_code_index" ON "offer_search" USING btree ("region_code");--> statement-breakpoint
CREATE INDEX "offer_search_latitude_longitude_index" ON "offer_search" USING btree ("latitude","longitude");