/**
 * Tests in a real browser share two cores with it: one that fails is tried once more, and the first failure is printed.
 * Everything that runs without a browser has to pass at once.
 */
const inBrowser = /tests[\\/](preview|taskpane)[\\/]/.test(expect.getState().testPath ?? "");
if (inBrowser) jest.retryTimes(1, { logErrorsBeforeRetry: true });
