import { Link } from 'react-router';

/** An address that leads nowhere says so, instead of leading elsewhere unasked. */
export function NoSuchPage(): React.ReactNode {
  return (
    <>
      <title>没有这个页面 · 条块</title>
      <h1>没有这个页面</h1>
      <p className="panel">
        这个地址可能抄漏了，或者页面已经搬走。<Link to="/">回工作台</Link>
      </p>
    </>
  );
}
