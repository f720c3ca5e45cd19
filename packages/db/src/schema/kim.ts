import { pgSchema } from "drizzle-orm/pg-core";

/**
 * Everything a tenant owns, and the public register of organisations. Who may read and write which row and column
 * stands in ../../sql/5-wand.
 */
export const kim = pgSchema("kim");
