CREATE TABLE "kim"."rechnungsmarke" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"von_jahr" smallint NOT NULL,
	"bis_jahr" smallint NOT NULL,
	"am" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rechnungsmarke_pkey" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "rechnungsmarke_jahre" CHECK ("kim"."rechnungsmarke"."bis_jahr" >= "kim"."rechnungsmarke"."von_jahr")
);
--> statement-breakpoint
CREATE TABLE "kim"."rechnungsstand" (
	"tenant_id" uuid NOT NULL,
	"jahr" smallint NOT NULL,
	"werte" jsonb NOT NULL,
	"stand" date NOT NULL,
	"berechnet_am" timestamp with time zone NOT NULL,
	CONSTRAINT "rechnungsstand_pkey" PRIMARY KEY("tenant_id","jahr")
);
--> statement-breakpoint
ALTER TABLE "kim"."rechnungsmarke" ADD CONSTRAINT "rechnungsmarke_tenant_id_organisation_id_fk"
  FOREIGN KEY ("tenant_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."rechnungsstand" ADD CONSTRAINT "rechnungsstand_tenant_id_organisation_id_fk"
  FOREIGN KEY ("tenant_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;