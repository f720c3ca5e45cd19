import type { ComponentProps } from "react";
import { GeldSection } from "./GeldSection.tsx";

type Geld = ComponentProps<typeof GeldSection>["geld"];

/** The body's own money; nothing to who may not read it, and where nothing is granted directly. */
export const EigenesGeld = ({ geld }: { geld: Geld | null }) =>
  geld && (
    <GeldSection
      geld={geld}
      title={`Ihr Geld ${geld.jahr}`}
      ziel={{ to: `/foerderstand?jahr=${geld.jahr}`, text: "Zum Förderstand" }}
    />
  );
