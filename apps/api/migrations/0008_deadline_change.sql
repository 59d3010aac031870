ALTER TABLE "offers" ADD COLUMN "previous_deadline_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "offers" ADD COLUMN "deadline_changed_at" timestamp with time zone;