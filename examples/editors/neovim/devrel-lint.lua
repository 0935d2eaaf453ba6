-- Checks Markdown while you write. Neovim 0.7 or newer: copy this file into ~/.config/nvim/plugin.

local function root(buffer)
  local folder = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':p:h')
  local git = vim.fn.finddir('.git', folder .. ';')
  return git ~= '' and vim.fn.fnamemodify(git, ':p:h:h') or folder
end

local clients = {}

local function attach(event)
  local config = { name = 'devrel-lint', cmd = { 'devrel-lint', 'lsp' }, root_dir = root(event.buf) }
  if vim.lsp.start then
    vim.lsp.start(config)
    return
  end
  -- Neovim 0.7 has nothing that starts one server for all files of a folder
  local id = clients[config.root_dir]
  if not id or vim.lsp.client_is_stopped(id) then
    id = vim.lsp.start_client(config)
    clients[config.root_dir] = id
  end
  vim.lsp.buf_attach_client(event.buf, id)
end

vim.api.nvim_create_autocmd('FileType', { pattern = 'markdown', callback = attach })
