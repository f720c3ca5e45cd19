import { config, z } from "zod";
import de from "zod/v4/locales/de.js";

// What a schema says without a sentence of its own is read by the same people. Whoever needs zod in this room takes it
// from here, so that no schema exists before the language is set.
config(de()); // not `z.config`: the bundle of the browser drops calls of z whose result nobody reads

export { z };
