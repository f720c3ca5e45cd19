import { useId, type CSSProperties } from "react";
import { Link } from "./link.tsx";
import { Sign, type SignName } from "./Sign.tsx";

/** A judgement, or one of four steps of a quantity from little to much. */
export type TileTone = "neutral" | "success" | "info" | "warning" | "danger" | TileLevel;
export type TileLevel = "level1" | "level2" | "level3" | "level4";

export type Tile = {
  key: string;
  /** Counted from 1. */
  row: number;
  column: number;
  /** Full name, read aloud and shown on hover. */
  label: string;
  /** A few letters, always visible. */
  short: string;
  /** A second state beside the tone; its word belongs into `figures`. */
  sign?: SignName;
  /** Up to two short lines; on narrow screens only read aloud. */
  figures?: readonly string[];
  tone: TileTone;
  to?: string;
  selected?: boolean;
};

export type TileMapProps = {
  label: string;
  tiles: readonly Tile[];
  /** What each tone means. Also read aloud with every tile, so that colour is never alone. */
  legend: Readonly<Partial<Record<TileTone, string>>>;
};

/** A map on a grid, one square per place, in reading order. Beside it belongs a table with the same figures. */
export function TileMap({ label, tiles, legend }: TileMapProps) {
  const id = useId();
  const columns = Math.max(1, ...tiles.map((tile) => tile.column));
  const ordered = tiles.toSorted((a, b) => a.row - b.row || a.column - b.column);
  return (
    <figure className="kim-tiles" aria-labelledby={id}>
      <figcaption id={id} className="kern-sr-only">
        {label}
      </figcaption>
      <ul className="kim-tiles__grid" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
        {ordered.map((tile) => (
          <li key={tile.key} style={placeOf(tile)}>
            <TileFace tile={tile} state={legend[tile.tone]} />
          </li>
        ))}
      </ul>
      <ul className="kim-legend">
        {Object.entries(legend).map(([tone, text]) => (
          <li key={tone}>
            <span className={`kim-legend__swatch kim-tile--${tone}`} />
            {text}
          </li>
        ))}
      </ul>
    </figure>
  );
}

function TileFace({ tile, state }: { tile: Tile; state: string | undefined }) {
  const className = `kim-tile kim-tile--${tile.tone}`;
  const content = (
    <>
      <span className="kern-sr-only">{tile.label}: </span>
      <span className="kim-tile__short" aria-hidden="true">
        {tile.short}
        {tile.sign && <Sign name={tile.sign} />}
      </span>
      {tile.figures?.map((figure, line) => (
        <span key={line} className="kim-tile__figure">
          {figure}
        </span>
      ))}
      {state && <span className="kern-sr-only">{state}</span>}
    </>
  );
  if (tile.to === undefined)
    return (
      <div className={className} title={tile.label}>
        {content}
      </div>
    );
  return (
    <Link to={tile.to} className={className} title={tile.label} aria-current={tile.selected ? "true" : undefined}>
      {content}
    </Link>
  );
}

const placeOf = (tile: Tile): CSSProperties => ({ gridRow: tile.row, gridColumn: tile.column });
