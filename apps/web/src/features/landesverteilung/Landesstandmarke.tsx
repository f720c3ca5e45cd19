import type { Landesstand } from "@kim/domain/landesverteilung";
import { Badge, type Tone } from "@kim/ui";
import type { ReactNode } from "react";

const toene = {
  entwurf: "info",
  vorgelegt: "warning",
  zurueckgegeben: "warning",
  veroeffentlicht: "success",
} as const satisfies Record<Landesstand, Tone>;

export const Landesstandmarke = ({ stand, children }: { stand: Landesstand; children: ReactNode }) => (
  <Badge tone={toene[stand]}>{children}</Badge>
);
