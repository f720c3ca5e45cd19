CREATE TABLE "kim"."fristenkalender" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"benutzer_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"erstellt_am" timestamp with time zone NOT NULL,
	"widerrufen_am" timestamp with time zone,
	CONSTRAINT "fristenkalender_pkey" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "fristenkalender_token_uq" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "kim"."fristerinnerung" (
	"tenant_id" uuid NOT NULL,
	"benutzer_id" uuid NOT NULL,
	"frist" text NOT NULL,
	"faellig_am" date NOT NULL,
	"stufe" text NOT NULL,
	"nachricht_id" uuid NOT NULL,
	"am" timestamp with time zone NOT NULL,
	CONSTRAINT "fristerinnerung_pkey" PRIMARY KEY
  ("tenant_id","benutzer_id","frist","faellig_am","stufe"),
	CONSTRAINT "fristerinnerung_frist" CHECK (length("kim"."fristerinnerung"."frist") between 1 and 200)
);
--> statement-breakpoint
ALTER TABLE "kim"."fristenkalender"
  ADD CONSTRAINT "fristenkalender_tenant_id_organisation_id_fk"
  FOREIGN KEY ("tenant_id")
  REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kim"."fristerinnerung" ADD CONSTRAINT "fristerinnerung_nachricht_fk"
  FOREIGN KEY ("tenant_id","nachricht_id")
  REFERENCES "kim"."nachricht"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "fristenkalender_benutzer_ix" ON "kim"."fristenkalender"
  USING btree ("tenant_id","benutzer_id");--> statement-breakpoint
CREATE INDEX "fristerinnerung_nachricht_ix" ON "kim"."fristerinnerung"
  USING btree ("tenant_id","nachricht_id");
