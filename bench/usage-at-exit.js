// Loaded before a command (`node --import`): at its end tells on standard error the CPU seconds of the whole process.
process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write(`\nusage ${(userCPUTime + systemCPUTime) / 1e6}\n`);
});
