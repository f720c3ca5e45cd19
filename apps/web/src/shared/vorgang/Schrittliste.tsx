import { Button } from "@kim/ui";
import type { ReactNode } from "react";
import "./schrittliste.css";

/** The steps that may be next, one `Schrittzeile` each. */
export const Schrittliste = ({ children }: { children: ReactNode }) => <ul className="kim-schritte">{children}</ul>;

type Schrittzeile = {
  name: string;
  /** What will have happened afterwards. */
  folge: string;
  /** What stands in the way, said before anybody clicks. */
  hindernis: ReactNode;
  haupt: boolean;
  danger: boolean;
  onClick: () => void;
};

export const Schrittzeile = ({ name, folge, hindernis, haupt, danger, onClick }: Schrittzeile) => (
  <li className="kim-schritte__schritt">
    {hindernis ? (
      <span className="kim-schritte__unmoeglich">{name}: noch nicht möglich</span>
    ) : (
      <Button variant={haupt ? "primary" : "secondary"} danger={danger} onClick={onClick}>
        {name}
      </Button>
    )}
    <span className={hindernis ? undefined : "kern-hint"}>{hindernis ?? folge}</span>
  </li>
);
