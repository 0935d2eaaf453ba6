# Parses files and prints what does not parse; nothing of them is executed.
#
# Reads a request from each line of its input: folder, extension and number of files. Prints a line
# per fault: number of the file, line and column (from 1), message, all separated by tabs; a dash
# instead of the line says that the file could not be judged. Ends with "done".
require "ripper"

# Sessions, and what only Crystal has.
OTHER = /^\s*(irb\(|=> |\$ |>> |gem install|bundle )|\] of \w|\} of \w|: [A-Z]\w* ->|^\s*(interface|lib|macro|annotation) [A-Z]/

# Ripper collects errors instead of raising them.
class Faults < Ripper
  attr_reader :faults

  def initialize(code)
    super(code)
    @faults = []
  end

  def on_parse_error(message)
    @faults << [lineno, column + 1, message]
  end
  alias compile_error on_parse_error
end

def answer(number, code)
  parser = Faults.new(code)
  parser.parse
  return unless parser.error?

  line, column, message = parser.faults.first
  if line.nil? || code =~ OTHER || message =~ /Invalid (return|break|next|yield|retry)|dynamic constant/
    puts "#{number}\t-\tother syntax"
    return
  end
  before = (code.lines[line - 1] || "").byteslice(0, column - 1).to_s.scrub
  units = before.encode("UTF-16LE", invalid: :replace, undef: :replace).bytesize / 2
  puts "#{number}\t#{line}\t#{units + 1}\t#{message.lines.first.to_s.chomp.tr("\t", " ")}"
end

$stdout.sync = true
while (request = $stdin.gets)
  folder, extension, count = request.chomp.split("\t")
  count.to_i.times do |number|
    answer(number, File.read("#{folder}/#{number}.#{extension}", encoding: "UTF-8"))
  end
  puts "done"
end
