package dev.flotilla.sql.generating;

import java.lang.reflect.Constructor;
import java.util.List;

import dev.flotilla.sql.json.FieldScanner;
import dev.flotilla.sql.rows.ProgramSpec;
import dev.flotilla.sql.rows.RowProgram;
import org.codehaus.commons.compiler.CompileException;
import org.codehaus.janino.SimpleCompiler;

/**
 * A program's class, of which every task has an object of its own.
 */
public final class Programs {

    private final String java;

    private final List<List<List<String>>> paths;

    private final List<Object> constants;

    private final Constructor<? extends RowProgram> constructor;

    private Programs(ProgramText.Written written, Constructor<? extends RowProgram> constructor) {
        this.java = written.java();
        this.paths = written.paths();
        this.constants = written.constants();
        this.constructor = constructor;
    }

    public static Programs of(ProgramSpec spec) {
        ProgramText.Written written = ProgramText.of(spec);
        try {
            SimpleCompiler compiler = new SimpleCompiler();
            compiler.setParentClassLoader(Programs.class.getClassLoader());
            compiler.cook(written.java());
            return new Programs(written,
                    compiler.getClassLoader()
                        .loadClass(ProgramText.CLASS)
                        .asSubclass(RowProgram.class)
                        .getConstructor(FieldScanner[].class, Object[].class));
        }
        catch (CompileException | ReflectiveOperationException ex) {
            throw new IllegalStateException("the generated code is wrong:\n" + written.java(), ex);
        }
    }

    public RowProgram create() {
        try {
            return constructor.newInstance(paths.stream().map(FieldScanner::new).toArray(FieldScanner[]::new),
                    constants.toArray());
        }
        catch (ReflectiveOperationException ex) {
            throw new IllegalStateException("the generated code does not start:\n" + java, ex);
        }
    }

    /** For people who want to know what is run for each record. */
    public String java() {
        return java;
    }

}
