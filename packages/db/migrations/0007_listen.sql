CREATE INDEX "weiterleitung_geber_ende_ix" ON "kim"."weiterleitung" USING btree ("tenant_id","ende");
--> statement-breakpoint
CREATE INDEX "weiterleitung_eigentuemer_ende_ix" ON "kim"."weiterleitung" USING btree ("eigentuemer_id","ende");
