import { pgSchema } from "drizzle-orm/pg-core";

/** Everything a tenant owns, and the public register of organisations. */
export const kim = pgSchema("kim");
