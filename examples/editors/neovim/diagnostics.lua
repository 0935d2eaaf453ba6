-- Opens nothing itself: prints the diagnostics of the file that Neovim was started with, one a line,
-- and ends. For tests: nvim --headless --clean -u devrel-lint.lua -c 'luafile diagnostics.lua' POST

local wanted = tonumber(vim.env.WANTED or '1')
local found = vim.wait(60000, function() return #vim.diagnostic.get(0) >= wanted end, 50)
for _, each in ipairs(vim.diagnostic.get(0)) do
  print(string.format('%d:%d %s %s\n', each.lnum + 1, each.col + 1, each.code or '', each.message))
end
vim.cmd(found and 'qall!' or 'cquit!')
