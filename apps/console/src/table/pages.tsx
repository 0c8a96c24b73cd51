import { Pagination } from 'antd';
import { useSearchParams } from 'react-router';

interface PagesProps {
  readonly page: number;
  readonly size: number;
  readonly total: number;
}

/** From page to page of a list whose filters stand in the address; nothing where everything is on one. */
export function Pages({ page, size, total }: PagesProps): React.ReactNode {
  const [search, setSearch] = useSearchParams();
  if (total <= size) return null;
  return (
    <Pagination
      className="pages"
      align="end"
      current={page}
      pageSize={size}
      total={total}
      showSizeChanger={false}
      onChange={(next) => setSearch({ ...Object.fromEntries(search), page: String(next) })}
    />
  );
}
