ALTER TABLE "kim"."jahreslauf_schritt" ADD COLUMN "nachweis_fehler" text;
--> statement-breakpoint
ALTER TABLE "kim"."nachweis_ausdruck" ADD COLUMN "art" text DEFAULT 'vorbereitet' NOT NULL;
