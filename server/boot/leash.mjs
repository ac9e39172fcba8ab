// Loaded into every child process before its own code: when the supervisor is gone, whichever way, so is the child.
if (process.channel) {
  process.on('disconnect', () => process.exit(0));
  process.channel.unref();
}
