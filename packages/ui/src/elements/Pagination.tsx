import { LinkButton } from "./Button.tsx";

type PaginationProps = {
  /** What the pages are of, for who hears them. */
  label: string;
  page: number;
  pages: number;
  total: number;
  /** The address of a page. */
  to: (page: number) => string;
};

/** The way through a long list; where one page holds it all, only its length is said. */
export function Pagination({ label, page, pages, total, to }: PaginationProps) {
  return (
    <nav className="kim-pagination" aria-label={label}>
      <p className="kim-pagination__state kern-body" role="status">
        {total === 1 ? "1 Eintrag" : `${total.toLocaleString("de")} Einträge`}
        {pages > 1 && `, Seite ${page} von ${pages}`}
      </p>
      {pages > 1 && (
        <div className="kim-pagination__steps">
          {page > 1 && (
            <LinkButton to={to(page - 1)} size="small" rel="prev" icon="arrow-back">
              Vorige Seite
            </LinkButton>
          )}
          {page < pages && (
            <LinkButton to={to(page + 1)} size="small" rel="next" icon="arrow-forward">
              Nächste Seite
            </LinkButton>
          )}
        </div>
      )}
    </nav>
  );
}
