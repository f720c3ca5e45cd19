CREATE TABLE "kim"."landesbericht" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"jahr" smallint NOT NULL,
	"stichtag" date NOT NULL,
	"bekannt" date,
	"text" text NOT NULL,
	"sha256" text NOT NULL,
	"am" timestamp with time zone NOT NULL,
	"von_name" text NOT NULL,
	"dateiname" text,
	"inhalt" "bytea",
	"akte" "bytea",
	"gesetzt_am" timestamp with time zone,
	CONSTRAINT "landesbericht_pkey" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "landesbericht_sha256" CHECK ("kim"."landesbericht"."sha256"
    = encode(sha256(convert_to("kim"."landesbericht"."text", 'UTF8')), 'hex')),
	CONSTRAINT "landesbericht_gesetzt" CHECK (num_nulls("kim"."landesbericht"."dateiname",
    "kim"."landesbericht"."inhalt", "kim"."landesbericht"."akte", "kim"."landesbericht"."gesetzt_am") in (0, 4))
);
--> statement-breakpoint
ALTER TABLE "kim"."landesbericht" ADD CONSTRAINT "landesbericht_tenant_id_organisation_id_fk" FOREIGN KEY ("tenant_id")
  REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;