// Before the specs that share a load of the sources.
import fc from 'fast-check';

// What a spec starts is the product as it was built: it must not load our sources as the spec does.
delete process.env.NODE_OPTIONS;
// The runner shows an error, but not what caused it.
fc.configureGlobal({ includeErrorInReport: true });
