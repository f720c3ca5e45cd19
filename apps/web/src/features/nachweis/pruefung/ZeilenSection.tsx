import { Section } from "@kim/ui";
import type { Eingereicht, Nachweisansicht } from "../ansicht.ts";
import { Zeilentabelle } from "./Zeilentabelle.tsx";

/** The lines that the level above judges, to read. */
export const ZeilenSection = (props: { ansicht: Nachweisansicht; eingereicht: Eingereicht }) => (
  <Section title="Zeilen">
    <Zeilentabelle {...props} entscheide={null} />
  </Section>
);
