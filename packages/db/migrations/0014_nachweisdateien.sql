CREATE TABLE "kim"."nachweis_ausdruck" (
	"tenant_id" uuid NOT NULL,
	"nachweis_id" uuid NOT NULL,
	"pruefsumme" text NOT NULL,
	"dateiname" text NOT NULL,
	"inhalt" "bytea" NOT NULL,
	"am" timestamp with time zone NOT NULL,
	CONSTRAINT "nachweis_ausdruck_pkey" PRIMARY KEY("tenant_id","nachweis_id")
);
--> statement-breakpoint
CREATE TABLE "kim"."nachweis_datei" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"nachweis_id" uuid NOT NULL,
	"art" text NOT NULL,
	"dateiname" text NOT NULL,
	"typ" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"inhalt" "bytea" NOT NULL,
	"ersetzt_id" uuid,
	"am" timestamp with time zone NOT NULL,
	"von_id" uuid NOT NULL,
	"von_name" text NOT NULL,
	CONSTRAINT "nachweis_datei_pkey" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "nachweis_datei_nachweis_uq" UNIQUE("tenant_id","nachweis_id","id"),
	CONSTRAINT "nachweis_datei_ersetzt_uq" UNIQUE("tenant_id","ersetzt_id"),
	CONSTRAINT "nachweis_datei_bytes" CHECK ("kim"."nachweis_datei"."bytes" between 1 and 10485760 and
  "kim"."nachweis_datei"."bytes" = length("kim"."nachweis_datei"."inhalt")),
	CONSTRAINT "nachweis_datei_sha256" CHECK ("kim"."nachweis_datei"."sha256" =
  encode(sha256("kim"."nachweis_datei"."inhalt"), 'hex'))
);
--> statement-breakpoint
CREATE TABLE "kim"."nachweis_dokument" (
	"tenant_id" uuid NOT NULL,
	"inhaber_id" uuid NOT NULL,
	"nachweis_id" uuid NOT NULL,
	"version" smallint NOT NULL,
	"pruefstelle_id" uuid NOT NULL,
	"art" text NOT NULL,
	"dateiname" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"inhalt" "bytea" NOT NULL,
	"am" timestamp with time zone NOT NULL,
	CONSTRAINT "nachweis_dokument_pkey" PRIMARY KEY("tenant_id","inhaber_id","nachweis_id","version","art"),
	CONSTRAINT "nachweis_dokument_seite" CHECK ("kim"."nachweis_dokument"."tenant_id" = case when
  "kim"."nachweis_dokument"."art" = 'pruefvermerk' then "kim"."nachweis_dokument"."pruefstelle_id" else
  "kim"."nachweis_dokument"."inhaber_id" end),
	CONSTRAINT "nachweis_dokument_bytes" CHECK ("kim"."nachweis_dokument"."bytes" > 0 and
  "kim"."nachweis_dokument"."bytes" = length("kim"."nachweis_dokument"."inhalt"))
);
--> statement-breakpoint
ALTER TABLE "kim"."belegzeile" ADD COLUMN "dokument_id" uuid;
--> statement-breakpoint
ALTER TABLE "kim"."nachweis_ausdruck" ADD CONSTRAINT "nachweis_ausdruck_fk" FOREIGN KEY ("tenant_id","nachweis_id")
  REFERENCES "kim"."nachweis"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."nachweis_datei" ADD CONSTRAINT "nachweis_datei_fk" FOREIGN KEY ("tenant_id","nachweis_id")
  REFERENCES "kim"."nachweis"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."nachweis_datei" ADD CONSTRAINT "nachweis_datei_ersetzt_fk" FOREIGN KEY
  ("tenant_id","nachweis_id","ersetzt_id") REFERENCES "kim"."nachweis_datei"("tenant_id","nachweis_id","id") ON
  DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."nachweis_dokument" ADD CONSTRAINT "nachweis_dokument_fk" FOREIGN KEY
  ("inhaber_id","nachweis_id","version","pruefstelle_id") REFERENCES
  "kim"."nachweis_fassung"("tenant_id","nachweis_id","version","pruefstelle_id") ON DELETE no action ON UPDATE no
  action;
--> statement-breakpoint
CREATE INDEX "nachweis_dokument_inhaber_ix" ON "kim"."nachweis_dokument" USING btree ("inhaber_id","nachweis_id");
--> statement-breakpoint
CREATE INDEX "nachweis_dokument_pruefstelle_ix" ON "kim"."nachweis_dokument" USING btree ("pruefstelle_id");
--> statement-breakpoint
ALTER TABLE "kim"."belegzeile" ADD CONSTRAINT "belegzeile_datei_fk" FOREIGN KEY
  ("tenant_id","nachweis_id","dokument_id") REFERENCES "kim"."nachweis_datei"("tenant_id","nachweis_id","id") ON
  DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "belegzeile_datei_ix" ON "kim"."belegzeile" USING btree ("tenant_id","nachweis_id","dokument_id");
--> statement-breakpoint
ALTER TABLE "kim"."stichprobe" DROP CONSTRAINT "stichprobe_pkey";
--> statement-breakpoint
ALTER TABLE "kim"."stichprobe" ADD CONSTRAINT "stichprobe_pkey" PRIMARY
  KEY("tenant_id","inhaber_id","nachweis_id","version","umfang");
--> statement-breakpoint
ALTER TABLE "kim"."zeilenpruefung" DROP CONSTRAINT "zeilenpruefung_pkey";
--> statement-breakpoint
ALTER TABLE "kim"."zeilenpruefung" ADD CONSTRAINT "zeilenpruefung_pkey" PRIMARY
  KEY("tenant_id","inhaber_id","nachweis_id","version","schluessel");
