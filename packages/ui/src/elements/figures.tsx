import type { ReactNode } from "react";
import { Grid } from "./layout.tsx";

/** Frame for key figures: a description list laid out in columns. */
export function KeyFigures({ children }: { children: ReactNode }) {
  return <dl className="kim-figures">{children}</dl>;
}

export function KeyFigure({ label, value, note }: { label: string; value: ReactNode; note?: ReactNode }) {
  return (
    <div className="kim-figure">
      <dt className="kim-figure__label">{label}</dt>
      <dd className="kim-figure__value">{value}</dd>
      {note && <dd className="kim-figure__note">{note}</dd>}
    </div>
  );
}

export type DescriptionListProps = { items: readonly { term: string; description: ReactNode }[] };

export function DescriptionList({ items }: DescriptionListProps) {
  return (
    <dl className="kern-description-list kim-description-list">
      {items.map(({ term, description }) => (
        <div key={term} className="kern-description-list-item">
          <dt className="kern-description-list-item__key">{term}</dt>
          <dd className="kern-description-list-item__value">{description}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Cards of equal width; on a start page one per next step. */
export const CardGrid = ({ children }: { children: ReactNode }) => <Grid minColumn="18rem">{children}</Grid>;
