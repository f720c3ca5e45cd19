import { z } from "zod";
import de from "zod/v4/locales/de.js";

// What a schema says without a sentence of its own is read by the same people.
z.config(de());
