ALTER TABLE "application_events" ADD COLUMN "document_id" uuid;--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "link" text;