CREATE TABLE "kim"."lesezugang" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"zweck" text NOT NULL,
	"umfaenge" text[] NOT NULL,
	"letzter_tag" date NOT NULL,
	"je_tag" integer NOT NULL,
	"token_hash" text NOT NULL,
	"am" timestamp with time zone NOT NULL,
	"von_name" text NOT NULL,
	"widerrufen_am" timestamp with time zone,
	CONSTRAINT "lesezugang_pkey" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "lesezugang_token_uq" UNIQUE("token_hash"),
	CONSTRAINT "lesezugang_umfaenge" CHECK (
    "kim"."lesezugang"."umfaenge" <@ array['stand', 'verlauf']
    and cardinality("kim"."lesezugang"."umfaenge") > 0),
	CONSTRAINT "lesezugang_je_tag" CHECK ("kim"."lesezugang"."je_tag" between 1 and 10000)
);
--> statement-breakpoint
CREATE TABLE "kim"."lesezugriff" (
	"tenant_id" uuid NOT NULL,
	"lesezugang_id" uuid NOT NULL,
	"tag" date NOT NULL,
	"anzahl" integer NOT NULL,
	CONSTRAINT "lesezugriff_pkey" PRIMARY KEY("tenant_id","lesezugang_id","tag")
);
--> statement-breakpoint
ALTER TABLE "kim"."lesezugang" ADD CONSTRAINT "lesezugang_tenant_id_organisation_id_fk" FOREIGN KEY ("tenant_id")
  REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kim"."lesezugriff" ADD CONSTRAINT "lesezugriff_fk" FOREIGN KEY ("tenant_id","lesezugang_id")
  REFERENCES "kim"."lesezugang"("tenant_id","id") ON DELETE no action ON UPDATE no action;