CREATE TABLE "alerts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"candidate_id" uuid NOT NULL,
	"name" text NOT NULL,
	"criteria" jsonb NOT NULL,
	"frequency" text NOT NULL,
	"is_active" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"watched_since" timestamp with time zone NOT NULL,
	"next_digest_at" timestamp with time zone,
	"last_mail_at" timestamp with time zone,
	"expires_at" timestamp with time zone NOT NULL,
	"end_announced_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "one_click_url" text;--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_candidate_id_accounts_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alerts_candidate_id_index" ON "alerts" USING btree ("candidate_id");--> statement-breakpoint
CREATE INDEX "alerts_next_digest_at_index" ON "alerts" USING btree ("next_digest_at") WHERE is_active;--> statement-breakpoint
CREATE INDEX "alerts_expires_at_index" ON "alerts" USING btree ("expires_at") WHERE is_active;