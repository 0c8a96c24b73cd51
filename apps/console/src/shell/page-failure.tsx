import { useRouteError } from 'react-router';
import { Failure } from '../ui/failure.js';

/** A page that broke, or that could not be fetched because a newer console was installed meanwhile. */
export function PageFailure(): React.ReactNode {
  return (
    <main className="page">
      <Failure error={useRouteError()} retry={() => window.location.reload()} />
    </main>
  );
}
