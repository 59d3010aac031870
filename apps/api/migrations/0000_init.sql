CREATE TABLE "account_devices" (
	"account_id" uuid NOT NULL,
	"device_hash" text NOT NULL,
	"last_sign_in_at" timestamp with time zone NOT NULL,
	CONSTRAINT "account_devices_account_id_device_hash_pk" PRIMARY KEY("account_id","device_hash")
);
--> statement-breakpoint
CREATE TABLE "account_tokens" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"next" text,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"role" text NOT NULL,
	"email" text NOT NULL,
	"email_key" text NOT NULL,
	"password_hash" text,
	"password_scheme" text,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"locale" text NOT NULL,
	"security_question" text,
	"security_answer_hash" text,
	"terms_accepted_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"activated_at" timestamp with time zone,
	"disabled_at" timestamp with time zone,
	"last_sign_in_at" timestamp with time zone,
	CONSTRAINT "accounts_emailKey_unique" UNIQUE("email_key")
);
--> statement-breakpoint
CREATE TABLE "application_documents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"file_type" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"source_document_id" uuid,
	"added_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "application_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text,
	"by" text NOT NULL,
	"actor_id" uuid,
	"message" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "applications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"candidate_id" uuid NOT NULL,
	"offer_id" uuid NOT NULL,
	"status" text NOT NULL,
	"version" integer NOT NULL,
	"locale" text NOT NULL,
	"comment" text,
	"sent_profile" jsonb,
	"created_at" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone,
	"status_changed_at" timestamp with time zone NOT NULL,
	"archived_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "submission_keys" (
	"candidate_id" uuid NOT NULL,
	"key" text NOT NULL,
	"application_id" uuid NOT NULL,
	"used_at" timestamp with time zone NOT NULL,
	CONSTRAINT "submission_keys_candidate_id_key_pk" PRIMARY KEY("candidate_id","key")
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"candidate_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"file_type" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"is_default" boolean NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"replaced_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "favourites" (
	"candidate_id" uuid NOT NULL,
	"offer_id" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "favourites_candidate_id_offer_id_pk" PRIMARY KEY("candidate_id","offer_id")
);
--> statement-breakpoint
CREATE TABLE "news" (
	"id" text PRIMARY KEY NOT NULL,
	"title_fr" text NOT NULL,
	"title_en" text NOT NULL,
	"summary_fr" text NOT NULL,
	"summary_en" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "host_structures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"acronym" text,
	"unit" text,
	"kind" text,
	"street_address" text,
	"postcode" text,
	"city" text NOT NULL,
	"city_code" text,
	"department" text,
	"department_code" text,
	"region" text,
	"region_code" text,
	"country" text NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"recruitment_email" text,
	"about_fr" text,
	"about_en" text,
	CONSTRAINT "host_structures_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "offer_attachments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"offer_id" uuid NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "offer_domains" (
	"offer_id" uuid NOT NULL,
	"domain_id" smallint NOT NULL,
	CONSTRAINT "offer_domains_offer_id_domain_id_pk" PRIMARY KEY("offer_id","domain_id")
);
--> statement-breakpoint
CREATE TABLE "offer_search" (
	"offer_id" uuid PRIMARY KEY NOT NULL,
	"reference_key" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"deadline_at" timestamp with time zone NOT NULL,
	"is_researcher" boolean NOT NULL,
	"city_code" text,
	"department_code" text,
	"contract_type_id" smallint NOT NULL,
	"corps_id" smallint,
	"branch_id" smallint,
	"profession_id" smallint,
	"study_level_id" smallint,
	"experience_level_id" smallint,
	"work_time_id" smallint,
	"duration_band" smallint,
	"domain_ids" smallint[] NOT NULL,
	"title_vector" "tsvector" NOT NULL,
	"whole_vector" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "offers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"reference_key" text NOT NULL,
	"slug" text NOT NULL,
	"status" text NOT NULL,
	"language" text NOT NULL,
	"title" text NOT NULL,
	"html" text NOT NULL,
	"translation_title" text,
	"translation_html" text,
	"structure_id" uuid NOT NULL,
	"street_address" text,
	"postcode" text,
	"city" text NOT NULL,
	"city_code" text,
	"department" text,
	"department_code" text,
	"region" text,
	"region_code" text,
	"country" text NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"contract_type_id" smallint NOT NULL,
	"corps_id" smallint,
	"branch_id" smallint,
	"profession_id" smallint,
	"study_level_id" smallint,
	"experience_level_id" smallint,
	"work_time_id" smallint,
	"is_researcher" boolean NOT NULL,
	"duration_months" integer,
	"starts_on" date,
	"salary" text,
	"remote_work" text,
	"application_mode" text NOT NULL,
	"application_email" text,
	"published_at" timestamp with time zone,
	"deadline_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"source" text NOT NULL,
	"content_hash" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "offers_referenceKey_unique" UNIQUE("reference_key")
);
--> statement-breakpoint
CREATE TABLE "profiles" (
	"candidate_id" uuid PRIMARY KEY NOT NULL,
	"civility" text,
	"birth_date" date,
	"nationality" text,
	"street_address" text,
	"postcode" text,
	"city" text,
	"country" text,
	"landline" text,
	"mobile" text,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recruiter_structures" (
	"recruiter_id" uuid NOT NULL,
	"structure_id" uuid NOT NULL,
	CONSTRAINT "recruiter_structures_recruiter_id_structure_id_pk" PRIMARY KEY("recruiter_id","structure_id")
);
--> statement-breakpoint
CREATE TABLE "taxonomy_terms" (
	"id" smallint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "taxonomy_terms_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 32767 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"label_fr" text NOT NULL,
	"label_en" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "taxonomy_terms_kind_code_unique" UNIQUE("kind","code")
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"key_hash" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"window_ends_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"account_id" uuid NOT NULL,
	"role" text NOT NULL,
	"is_remembered" boolean NOT NULL,
	"device" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone NOT NULL,
	"idle_ends_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sessions_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid,
	"recipient" text NOT NULL,
	"reply_to" text,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text
);
--> statement-breakpoint
ALTER TABLE "account_devices" ADD CONSTRAINT "account_devices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_tokens" ADD CONSTRAINT "account_tokens_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_documents" ADD CONSTRAINT "application_documents_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_events" ADD CONSTRAINT "application_events_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_candidate_id_accounts_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_offer_id_offers_id_fk" FOREIGN KEY ("offer_id") REFERENCES "public"."offers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_keys" ADD CONSTRAINT "submission_keys_candidate_id_accounts_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_keys" ADD CONSTRAINT "submission_keys_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_candidate_id_accounts_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "favourites" ADD CONSTRAINT "favourites_candidate_id_accounts_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "favourites" ADD CONSTRAINT "favourites_offer_id_offers_id_fk" FOREIGN KEY ("offer_id") REFERENCES "public"."offers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_attachments" ADD CONSTRAINT "offer_attachments_offer_id_offers_id_fk" FOREIGN KEY ("offer_id") REFERENCES "public"."offers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_domains" ADD CONSTRAINT "offer_domains_offer_id_offers_id_fk" FOREIGN KEY ("offer_id") REFERENCES "public"."offers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_domains" ADD CONSTRAINT "offer_domains_domain_id_taxonomy_terms_id_fk" FOREIGN KEY ("domain_id") REFERENCES "public"."taxonomy_terms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_search" ADD CONSTRAINT "offer_search_offer_id_offers_id_fk" FOREIGN KEY ("offer_id") REFERENCES "public"."offers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_structure_id_host_structures_id_fk" FOREIGN KEY ("structure_id") REFERENCES "public"."host_structures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_contract_type_id_taxonomy_terms_id_fk" FOREIGN KEY ("contract_type_id") REFERENCES "public"."taxonomy_terms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_corps_id_taxonomy_terms_id_fk" FOREIGN KEY ("corps_id") REFERENCES "public"."taxonomy_terms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_branch_id_taxonomy_terms_id_fk" FOREIGN KEY ("branch_id") REFERENCES "public"."taxonomy_terms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_profession_id_taxonomy_terms_id_fk" FOREIGN KEY ("profession_id") REFERENCES "public"."taxonomy_terms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_study_level_id_taxonomy_terms_id_fk" FOREIGN KEY ("study_level_id") REFERENCES "public"."taxonomy_terms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_experience_level_id_taxonomy_terms_id_fk" FOREIGN KEY ("experience_level_id") REFERENCES "public"."taxonomy_terms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_work_time_id_taxonomy_terms_id_fk" FOREIGN KEY ("work_time_id") REFERENCES "public"."taxonomy_terms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profiles" ADD CONSTRAINT "profiles_candidate_id_accounts_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recruiter_structures" ADD CONSTRAINT "recruiter_structures_recruiter_id_accounts_id_fk" FOREIGN KEY ("recruiter_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recruiter_structures" ADD CONSTRAINT "recruiter_structures_structure_id_host_structures_id_fk" FOREIGN KEY ("structure_id") REFERENCES "public"."host_structures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_tokens_account_id_index" ON "account_tokens" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "application_documents_application_id_index" ON "application_documents" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "application_documents_storage_key_index" ON "application_documents" USING btree ("storage_key");--> statement-breakpoint
CREATE UNIQUE INDEX "application_documents_one_each" ON "application_documents" USING btree ("application_id","kind") WHERE "application_documents"."kind" <> 'other';--> statement-breakpoint
CREATE INDEX "application_events_application_id_index" ON "application_events" USING btree ("application_id");--> statement-breakpoint
CREATE UNIQUE INDEX "applications_one_per_offer" ON "applications" USING btree ("candidate_id","offer_id");--> statement-breakpoint
CREATE INDEX "applications_offer_id_index" ON "applications" USING btree ("offer_id");--> statement-breakpoint
CREATE INDEX "documents_candidate_id_index" ON "documents" USING btree ("candidate_id");--> statement-breakpoint
CREATE INDEX "documents_storage_key_index" ON "documents" USING btree ("storage_key");--> statement-breakpoint
CREATE UNIQUE INDEX "documents_one_default" ON "documents" USING btree ("candidate_id","kind") WHERE "documents"."is_default";--> statement-breakpoint
CREATE INDEX "favourites_offer_id_index" ON "favourites" USING btree ("offer_id");--> statement-breakpoint
CREATE INDEX "offer_attachments_offer_id_index" ON "offer_attachments" USING btree ("offer_id");--> statement-breakpoint
CREATE INDEX "offer_search_published_at_index" ON "offer_search" USING btree ("published_at");--> statement-breakpoint
CREATE INDEX "offer_search_deadline_at_index" ON "offer_search" USING btree ("deadline_at");--> statement-breakpoint
CREATE INDEX "offer_search_reference" ON "offer_search" USING btree ("reference_key" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "offer_search_title" ON "offer_search" USING gin ("title_vector") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "offer_search_whole" ON "offer_search" USING gin ("whole_vector") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "offers_structure_id_index" ON "offers" USING btree ("structure_id");--> statement-breakpoint
CREATE INDEX "offers_status_published_at_index" ON "offers" USING btree ("status","published_at");--> statement-breakpoint
CREATE INDEX "recruiter_structures_structure_id_index" ON "recruiter_structures" USING btree ("structure_id");--> statement-breakpoint
CREATE INDEX "attempts_window_ends_at_index" ON "attempts" USING btree ("window_ends_at");--> statement-breakpoint
CREATE INDEX "sessions_account_id_index" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sessions_ends_at_index" ON "sessions" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "mails_account_id_index" ON "mails" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "mails_created_at_index" ON "mails" USING btree ("created_at");