# Parses files and prints what does not parse; nothing of them is executed.
#
# Reads a request from each line of its input: folder, extension and number of files. Prints a line
# per fault: number of the file, line and column (from 1), message, all separated by tabs; a dash
# instead of the line says that the file could not be judged. Ends with "done".
require "ripper"

# Sessions, and what only Crystal has.
OTHER = /^\s*(irb\(|=> |\$ |>> |gem install|bundle )|\] of \w|\} of \w|: [A-Z]\w* ->|^\s*(interface|lib|macro|annotation) [A-Z]/

# What only later versions read: anonymous arguments that are passed on, operators that begin a line.
LATER = Regexp.union(
  {[3, 2] => /[(,]\s*\*{1,2}\s*[,)]/, [4, 0] => /^\s*(?:&&|\|\||and\b|or\b)/}
    .reject { |version, _| (RUBY_VERSION.split(".").first(2).map(&:to_i) <=> version) >= 0 }
    .values
)

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
  if code =~ LATER
    puts "#{number}\t-\ta later version of Ruby"
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
