import { Section } from "@kim/ui";
import { LandTabelle, type LandTabelleProps } from "./LandTabelle.tsx";

/** The Kommunen to which Baustein 3 is granted directly: no tiles on the map, the same figures as the 54. */
export function LandKommunen(props: LandTabelleProps) {
  return (
    <Section title="Kommunen mit eigenem Bescheid über Baustein 3">
      <LandTabelle {...props} />
    </Section>
  );
}
