import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ProblemError } from '../api/client.js';

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // The session ended meanwhile: what was typed is kept, and signing in leads back to the same address.
    onError: (failure) => {
      if (failure instanceof ProblemError && failure.problem.status === 401)
        queryClient.setQueryData(['me'], null);
    },
  }),
  defaultOptions: {
    queries: {
      // A rejection stays one; only a server that could not be reached is worth another try.
      retry: (count, failure) =>
        count < 2 && !(failure instanceof ProblemError && failure.problem.status !== 0),
    },
  },
});
